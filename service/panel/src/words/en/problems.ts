import type { ProblemWords } from "../said";

export const problem = {
  request: (id: string) => `Request ${id}`,
  goTo: (cell: string) => `Go to ${cell}`,
  insist: "Use it all the same",
  choose: "Choose another column",
};

/** Problems that the panel itself finds: title and what to do. */
export const problems: ProblemWords = {
  "service-unreachable": [
    "The service does not answer",
    "Check that it is running and that this computer is connected, then try again. Nothing in your sheet was changed.",
  ],
  "quota-used-up": [
    "Today’s calls are used up",
    "Google allows a number of calls a day, and yours are used up. Go on tomorrow; trainings go on without you. Nothing in your sheet was changed.",
  ],
  "google-accounts": [
    "Google does not know which account you are",
    "You are signed in to several Google accounts. Open this document where you are signed in to one only, for instance in a private window, and try again.",
  ],
  "google-slow": ["Google took too long", "Google ended the work after its time limit. Try again."],
  "google-unreachable": [
    "Google does not answer",
    "Check that this computer is connected and the document is still open, then try again.",
  ],
  "document-gone": [
    "The document is gone",
    "It was erased, or you may no longer open it. A training goes on and its model stays under Models.",
  ],
  "sheet-gone": [
    "The sheet is gone",
    "It was erased or has another name. Give it its name back, or start over with the sheet that is there.",
  ],
  "sheet-protected": [
    "The sheet is protected",
    "You may not write into it. Ask whoever protected it to let you, or work on a copy. Nothing was written.",
  ],
  "cells-protected": [
    "Cells in the way are protected",
    (_, { detail }) =>
      `You may not write into ${detail}, where the answers would stand. Ask whoever protected these cells to let you, or work on a copy. Nothing was written.`,
  ],
  "sheet-busy": ["Somebody else is writing", "Wait a moment, then try again. Nothing was written."],
  "sheet-full": [
    "The document is full",
    "Google Sheets holds ten million cells in all sheets of a document. Remove what you do not need, then try again.",
  ],
  "answers-left": [
    "Answers may stand beside wrong rows",
    (a) =>
      `The sheet was changed while they were written, and columns ${a.columns} could not be taken out again. Delete these columns yourself, then try again.`,
  ],
  "rows-moved": [
    "The sheet was changed while the answers were written",
    "They were taken out again, so that none stands beside the wrong row. Try again.",
  ],
  "answer-unreadable": [
    "Something between this panel and the service answered",
    "A proxy or gateway may be in the way. Try again, or ask whoever runs the service.",
  ],
  "columns-gone": [
    "Columns are gone",
    "The sheet no longer has all columns that were sent. Put them back or train again. Nothing was written.",
  ],
  "training-failed": ["The training failed", "Nothing in your sheet was changed. Try again."],
  "trial-over": ["This trial is over", "The page shows how things stand now."],
  "columns-missing": [
    "Columns are missing",
    "This table lacks columns that the model needs, so the row was not pinned. Select a row of a table that has them.",
  ],
  "names-gone": [
    "The rows cannot be recognised",
    "The sheet no longer has all columns that these rows were predicted from. Put them back, then compare again. Nothing was sent.",
  ],
  "excel-too-much": [
    "Excel takes no more at once",
    "Excel on the web takes 5 MB at a time, and some rows hold more. Shorten their texts, or select the columns without them. Nothing was written.",
  ],
  "excel-refused": ["Excel did not do it", "Nothing was written. Try again."],
  "workbook-busy": [
    "The workbook is busy",
    "Finish what you are typing in a cell, wait a moment, then try again. Nothing was written.",
  ],
  "no-room": [
    "There is no room beside the table",
    "Filled cells at the end of the sheet, or a table in the way, keep new columns out. Make room, then try again.",
  ],
  "run-forgotten": ["This run is no longer known", "Start over with your table."],
  "panel-failed": ["Something in the panel failed", "Nothing was written. Try again."],
  "sign-in-failed": [
    "Signing in did not work",
    (a) => `Microsoft says: ${a.said}. Try again, or connect with a key.`,
  ],
  "sign-in-slow": [
    "Excel did not answer",
    "Excel took too long to say who you are. Try again, or connect with a key.",
  ],
  "sign-in-impossible": [
    "This Excel cannot sign you in",
    "Excel on the web can where the workbook lies in OneDrive or SharePoint. Otherwise connect with a key.",
  ],
  "key-unknown": [
    "This key is not known",
    "Open the address that the service printed when it started, or ask for a new key.",
  ],
};

/** Above what Google says itself, for what nobody foresaw. */
export const googleSays: string = "Google Sheets says";
