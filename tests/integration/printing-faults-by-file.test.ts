import { provesEveryTrouble } from "./support/fault-matrix.ts";
import { OUTCOMES, PRINTED } from "./support/trouble-outcomes.ts";

// A device file knows no other programs: the system lets one at a time open it.
provesEveryTrouble("file", { ...OUTCOMES, taken: PRINTED });
