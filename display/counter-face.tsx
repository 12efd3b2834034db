import { mountFace } from "#ui/face/mount-face.tsx";
import { CounterApp } from "./counter/CounterApp.tsx";

mountFace(<CounterApp />, { size: "board" });
