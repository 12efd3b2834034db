import { mountFace } from "#ui/face/mount-face.tsx";
import "../page/page-frame.css";
import { DirectorApp } from "./DirectorApp.tsx";

mountFace(<DirectorApp />, { size: "console", isPersonal: true });
