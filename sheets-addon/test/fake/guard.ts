/** Hears of every call of a service before it is made; throws to refuse it. */
export type Watch = (service: string, method: string) => void;

/** Whether a value is an object of a service, not plain data. */
export function isService(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value) || value instanceof Date) {
    return false;
  }
  const own = Object.values(value).some((one) => typeof one === "function");
  const type = Object.getPrototypeOf(value);
  return own || (type !== null && type !== Object.prototype && Object.getPrototypeOf(type) !== null);
}

const INSIDE = Symbol("inside");

/** An object of a service whose every call, and every call of what it gives, is watched. */
export function guarded<T>(value: T, service: string, watch: Watch): T {
  if (Array.isArray(value)) {
    return (value.some(isService) ? value.map((one) => guarded(one, service, watch)) : value) as T;
  }
  if (!isService(value)) {
    return value;
  }
  return new Proxy(value, {
    get(target, name) {
      if (name === INSIDE) {
        return target;
      }
      const member = Reflect.get(target, name);
      if (typeof member !== "function") {
        return member;
      }
      return (...given: unknown[]) => {
        watch(service, String(name));
        return guarded(member.apply(target, given.map(bare)), service, watch);
      };
    },
  });
}

/** The object behind its guard. */
function bare(value: unknown): unknown {
  const inside = typeof value === "object" && value !== null ? Reflect.get(value, INSIDE) : undefined;
  return inside ?? value;
}
