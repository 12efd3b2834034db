import { mountFace } from "#ui/face/mount-face.tsx";
import { createAgentLink } from "./agent-link/agent-link.ts";
import { lockDown } from "./input/lock-down.ts";
import { Kiosk } from "./Kiosk.tsx";
import "./kiosk.css";

lockDown(document);
const link = createAgentLink();
link.open();
mountFace(<Kiosk link={link} />, { size: "kiosk" });
