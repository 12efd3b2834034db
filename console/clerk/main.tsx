import { mountFace } from "#ui/face/mount-face.tsx";
import { ClerkApp } from "./ClerkApp.tsx";

mountFace(<ClerkApp />, { size: "console", isPersonal: true });
