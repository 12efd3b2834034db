import { mountFace } from "#ui/face/mount-face.tsx";
import { PrinterPage } from "./PrinterPage.tsx";

mountFace(<PrinterPage />, { size: "console", isPersonal: true });
