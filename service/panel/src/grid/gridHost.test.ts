import { hostContract } from "../testing/hostContract";
import { sheetHost } from "../testing/sheetHost";

hostContract("browser grid", sheetHost);
