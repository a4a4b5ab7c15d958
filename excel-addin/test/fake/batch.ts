import { Refusal } from "./errors";

/** A request of the Excel library: paths to objects, and actions on them in order. */
export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly number[];
}

interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
}

/** An object of the workbook: its members carry the names that travel. A collection gives its items. */
export type Thing = object & { readonly Items?: readonly Thing[] };

const PATH = { root: 1, method: 3, property: 4, indexer: 5, reference: 6 };
const ACTION = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5 };

/** Objects that the library keeps from one request to the next, by the name they got. */
export class References {
  readonly #kept: Thing[] = [];

  keep(thing: Thing): string {
    return `kept${this.#kept.push(thing) - 1}`;
  }

  get(name: string): Thing | null {
    return this.#kept[Number(name.slice("kept".length))] ?? null;
  }
}

/** Carries the actions of one request out on the objects that its paths lead to. */
export class Interpreter {
  readonly #things = new Map<number, Thing | null>();
  readonly #kept = new Set<number>();

  constructor(
    private readonly root: Thing,
    private readonly batch: Batch,
    private readonly references: References,
  ) {}

  /** The results, action by action. What fails says with which action. */
  run(): { readonly ActionId: number; readonly Value: unknown }[] {
    return this.batch.Actions.map((action) => ({ ActionId: action.Id, Value: this.#act(action) }));
  }

  #act({ ActionType: type, Name, ObjectPathId, ArgumentInfo: args, QueryInfo: query }: Action): unknown {
    if (type === ACTION.trace || Name === "_RemoveReference") {
      return null;
    }
    if (Name === "_KeepReference") {
      this.#kept.add(ObjectPathId);
      return null;
    }
    const thing = this.#thing(ObjectPathId);
    if (type === ACTION.instantiate) {
      const kept = thing !== null && this.#kept.has(ObjectPathId);
      return thing && { ...nameOf(thing), ...(kept ? { _ReferenceId: this.references.keep(thing) } : {}) };
    }
    if (thing === null) {
      return null;
    }
    switch (type) {
      case ACTION.query:
        return answer(thing, query ?? {});
      case ACTION.method:
        return call(thing, Name, this.#arguments(args)) ?? null;
      case ACTION.set:
        member(thing, Name);
        Reflect.set(thing, Name, args?.Arguments?.[0]);
        return null;
      default:
        throw new Refusal("NotImplemented", `the fake knows no action of type ${type}`);
    }
  }

  #thing(id: number): Thing | null {
    const known = this.#things.get(id);
    if (known !== undefined) {
      return known;
    }
    const path = this.batch.ObjectPaths[id];
    if (path === undefined) {
      throw new Refusal("InvalidObjectPath", `there is no path ${id}`);
    }
    const thing = this.#follow(path) ?? null;
    this.#things.set(id, thing);
    return thing;
  }

  #follow(path: ObjectPath): Thing | null | undefined {
    if (path.ObjectPathType === PATH.root) {
      return this.root;
    }
    if (path.ObjectPathType === PATH.reference) {
      return this.references.get(path.Name);
    }
    const parent = this.#thing(path.ParentObjectPathId ?? 0);
    if (parent === null) {
      return null;
    }
    switch (path.ObjectPathType) {
      case PATH.method:
        return call(parent, path.Name, this.#arguments(path.ArgumentInfo)) as Thing | null;
      case PATH.property:
        return member(parent, path.Name) as Thing;
      case PATH.indexer:
        return call(parent, "GetItem", this.#arguments(path.ArgumentInfo)) as Thing;
      default:
        throw new Refusal("NotImplemented", `the fake knows no path of type ${path.ObjectPathType}`);
    }
  }

  /** Arguments; where one is an object, its path stands there. */
  #arguments(info: ArgumentInfo | undefined): unknown[] {
    return (info?.Arguments ?? []).map((value, at) => {
      const id = info?.ReferencedObjectPathIds?.[at] ?? 0;
      return id === 0 ? value : this.#thing(id);
    });
  }
}

/** What the library asks for again under a lasting name. */
function nameOf(thing: Thing): object {
  return "Id" in thing ? { _Id: thing.Id } : {};
}

function call(thing: Thing, name: string, values: readonly unknown[]): unknown {
  const method = member(thing, name);
  if (typeof method !== "function") {
    throw new Refusal("ApiNotFound", `${name} is no method`);
  }
  return method.apply(thing, values);
}

function member(thing: Thing, name: string): unknown {
  if (!(name in thing)) {
    throw new Refusal("ApiNotFound", `the fake has no ${name} in ${thing.constructor.name}`);
  }
  return Reflect.get(thing, name);
}

/** What was asked for, under the names that travel. */
function answer(thing: Thing, query: QueryInfo): unknown {
  return thing.Items === undefined
    ? picked(thing, query)
    : { _Items: thing.Items.map((item) => picked(item, query)) };
}

function picked(thing: Thing, { Select = [] }: QueryInfo): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const path of Select) {
    const [first = "", ...rest] = path.split("/");
    const name = first.charAt(0).toUpperCase() + first.slice(1);
    const value = member(thing, name);
    found[name] =
      rest.length === 0
        ? value
        : { ...(found[name] as object | undefined), ...picked(value as Thing, { Select: [rest.join("/")] }) };
  }
  return found;
}
