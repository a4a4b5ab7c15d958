import type { ProblemWords } from "../../said";
import { models } from "./models";
import { own } from "./own";
import { programs } from "./programs";
import { tables } from "./tables";
import { trainings } from "./trainings";

export const problems: ProblemWords = { ...programs, ...tables, ...trainings, ...models, ...own };
