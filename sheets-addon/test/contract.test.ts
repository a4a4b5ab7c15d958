import { hostContract } from "@click-ml/panel/testing/hostContract";
import { openSheets } from "./openSheets";

hostContract("Google Sheets", (name, rows) => openSheets(name, rows));
