import { mountFace } from "#ui/face/mount-face.tsx";
import { stayAwake } from "#ui/screen/stay-awake.ts";
import { WaitingApp } from "./waiting/WaitingApp.tsx";

stayAwake(document);
mountFace(<WaitingApp />, { size: "board" });
