/** Why each column helps, by its name in the sample sheet. */
type Helps = readonly (readonly [column: string, why: string])[];

/** A question people come with, the column that holds its answer, and what helps to answer it. */
interface TemplateWords {
  readonly title: string;
  readonly about: string;
  readonly target: string;
  readonly helps: Helps;
}

const each: Readonly<Record<"leave" | "lead" | "campaign" | "spend" | "sales", TemplateWords>> = {
  leave: {
    title: "Who will leave",
    about: "One row per customer as you knew them on one day, and whether they had left three months later.",
    target: "left",
    helps: [
      ["contract", "how long they are bound"],
      ["customer since", "new customers leave more easily"],
      ["logins last month", "whoever stops using it is about to go"],
      ["support calls", "trouble they had"],
      ["late payments", "trouble you had"],
      ["monthly fee", "what they would save"],
    ],
  },
  lead: {
    title: "Which lead will buy",
    about: "One row per enquiry as it stood on one day, and whether it became an order.",
    target: "bought",
    helps: [
      ["source", "where they heard of you"],
      ["demo asked", "what they did, not what they said"],
      ["price page seen", "people who look at prices compare"],
      ["mails opened", "whether they still listen"],
      ["role", "whether they may decide"],
      ["days since first contact", "old enquiries cool down"],
    ],
  },
  campaign: {
    title: "Who answers the campaign",
    about:
      "One row per customer as you knew them before the last campaign, and whether they responded to it.",
    target: "responded",
    helps: [
      ["last order days", "how long they have been away"],
      ["mails opened", "whether they read what you send"],
      ["orders", "how much they are used to buying"],
      ["favourite", "whether the offer fits"],
      ["voucher used", "whether offers move them"],
      ["age", "who the offer was made for"],
    ],
  },
  spend: {
    title: "How much will they spend",
    about:
      "One row per customer as you knew them at the end of a quarter, and what they spent in the next one.",
    target: "spent next quarter",
    helps: [
      ["spent last year", "habits last"],
      ["orders last year", "often or seldom"],
      ["days since last order", "who stays away spends less"],
      ["share on sale", "bargain hunters wait"],
      ["loyalty card", "whether they collect points with you"],
      ["favourite", "some things have their season"],
    ],
  },
  sales: {
    title: "What will we sell",
    about: "One row per week, product and shop with what you knew before, and how many were sold.",
    target: "sold",
    helps: [
      ["product", "each has its own level"],
      ["shop", "big and small ones"],
      ["price", "what it cost that week"],
      ["on offer", "offers sell more than their price says"],
      ["degrees expected", "weather makes thirst"],
      ["holiday week", "weeks unlike the others"],
    ],
  },
};

export const templates = {
  title: "Where to begin",
  link: "Start from a template",
  lead: "Five questions people come with. Each opens a sheet of invented rows to try, and says which columns help.",
  helps: "Columns that help",
  open: "Open the sample sheet",
  own: "Then put your own rows in its place, with the columns you have. The answer must be known for some of them.",
  each,
};
