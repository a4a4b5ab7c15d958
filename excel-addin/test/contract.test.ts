import { sharedHostContract } from "@click-ml/panel/testing/hostContract";
import { staged } from "./stage";

sharedHostContract("Excel", staged().open);
