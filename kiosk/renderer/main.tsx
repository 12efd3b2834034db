import { mountFace } from "#ui/face/mount-face.tsx";
import { ModeProvider } from "./access/ModeProvider.tsx";
import { createAgentLink } from "./agent-link/agent-link.ts";
import { ignoreDoubleTaps } from "./input/ignore-double-taps.ts";
import { lockDown } from "./input/lock-down.ts";
import { stayAwake } from "#ui/screen/stay-awake.ts";
import { Kiosk } from "./Kiosk.tsx";
import "./kiosk.css";
import "./access/large.css";

lockDown(document);
stayAwake(document);
ignoreDoubleTaps(document);
const link = createAgentLink();
link.open();
mountFace(
  <ModeProvider>
    <Kiosk link={link} />
  </ModeProvider>,
  { size: "kiosk" },
);
