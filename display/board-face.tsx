import { mountFace } from "#ui/face/mount-face.tsx";
import { BoardApp } from "./board/BoardApp.tsx";

mountFace(<BoardApp />, { size: "board" });
