import { mountFace } from "#ui/face/mount-face.tsx";
import { stayAwake } from "#ui/screen/stay-awake.ts";
import { CounterApp } from "./counter/CounterApp.tsx";

stayAwake(document);
mountFace(<CounterApp />, { size: "board" });
