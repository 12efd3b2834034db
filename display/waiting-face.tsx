import { mountFace } from "#ui/face/mount-face.tsx";
import { WaitingApp } from "./waiting/WaitingApp.tsx";

mountFace(<WaitingApp />, { size: "board" });
