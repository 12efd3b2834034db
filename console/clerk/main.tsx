import { mountFace } from "#ui/face/mount-face.tsx";
import "../page/page-frame.css";
import { ClerkApp } from "./ClerkApp.tsx";

mountFace(<ClerkApp />, { size: "console", isPersonal: true });
