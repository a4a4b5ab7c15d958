import { sharedHostContract } from "@click-ml/panel/testing/hostContract";
import { openSheets } from "./openSheets";

sharedHostContract("Google Sheets", (name, rows) => openSheets(name, rows));
