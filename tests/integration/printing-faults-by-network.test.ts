import { provesEveryTrouble } from "./support/fault-matrix.ts";
import { OUTCOMES } from "./support/trouble-outcomes.ts";

provesEveryTrouble("tcp", OUTCOMES);
