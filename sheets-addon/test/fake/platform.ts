import { createHash, randomUUID } from "node:crypto";
import { wallTime } from "./zone";

/** What the person saw of menus, messages and the sidebar. */
export interface Screen {
  readonly menu: { label: string; calls: string }[];
  readonly said: string[];
  sidebar: { title: string; file: string } | null;
}

export const Utilities = {
  DigestAlgorithm: { SHA_256: "SHA_256" },
  Charset: { UTF_8: "UTF_8" },
  getUuid: () => randomUUID(),
  computeDigest: (_: string, text: string) =>
    Array.from(createHash("sha256").update(text, "utf8").digest(), (byte) =>
      byte > 127 ? byte - 256 : byte,
    ),
  base64Encode: (bytes: string | readonly number[]) =>
    (typeof bytes === "string" ? Buffer.from(bytes) : Buffer.from(bytes.map((byte) => byte & 255))).toString(
      "base64",
    ),
  formatDate: (date: Date, zone: string, pattern: string) => {
    if (Object.prototype.toString.call(date) !== "[object Date]") {
      throw new Error("The parameters do not match the method signature for Utilities.formatDate.");
    }
    const wall = wallTime(date.getTime(), zone);
    if (pattern === "Z") {
      const minutes = Math.round((wall - date.getTime()) / 60_000);
      const two = (number: number) => String(Math.floor(Math.abs(number))).padStart(2, "0");
      return `${minutes < 0 ? "-" : "+"}${two(minutes / 60)}${two(Math.abs(minutes) % 60)}`;
    }
    if (pattern === "yyyy-MM-dd'T'HH:mm:ss") {
      return new Date(wall).toISOString().slice(0, 19);
    }
    throw new Error(`the fake knows no pattern ${pattern}`);
  },
};

export const Charts = { ChartType: { BAR: "BAR", LINE: "LINE" } };

/** The screen of a spreadsheet; null where a script has none, as in formulas. */
export function uiOf(screen: Screen) {
  const menu = {
    addItem: (label: string, calls: string) => {
      screen.menu.push({ label, calls });
      return menu;
    },
    addToUi: () => undefined,
  };
  return {
    createAddonMenu: () => menu,
    alert: (text: string) => screen.said.push(text),
    showSidebar: (page: { title: string; file: string }) => {
      screen.sidebar = { title: page.title, file: page.file };
    },
  };
}

/** Pages of the project, by the names of their files. */
export function htmlService(files: readonly string[]) {
  return {
    createHtmlOutputFromFile: (file: string) => {
      if (!files.includes(file)) {
        throw new Error(`No HTML file named ${file} was found.`);
      }
      const page = {
        file,
        title: "",
        setTitle: (title: string) => {
          page.title = title;
          return page;
        },
      };
      return page;
    },
  };
}
