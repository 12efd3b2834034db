import { mountFace } from "#ui/face/mount-face.tsx";
import { stayAwake } from "#ui/screen/stay-awake.ts";
import { BoardApp } from "./board/BoardApp.tsx";

stayAwake(document);
mountFace(<BoardApp />, { size: "board" });
