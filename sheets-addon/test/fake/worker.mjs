// One run of the script in a thread of its own, so that a fetch may take its time while other runs go on. The services
// live in the main thread; every call of theirs waits here until it is answered there.
import { createContext, runInContext } from "node:vm";
import { parentPort, receiveMessageOnPort, workerData } from "node:worker_threads";

const { project, name, given, services, port, turn } = workerData;

/** An object of a service: its plain members, and its methods as calls. */
function remote({ id, plain }) {
  return new Proxy(
    {},
    {
      get: (_, member) => {
        if (member === "remoteId") {
          return id;
        }
        return member in plain ? plain[member] : (...all) => called(id, member, all);
      },
    },
  );
}

function called(id, method, all) {
  port.postMessage({ id, method, all: all.map((one) => (one?.remoteId ? { remoteId: one.remoteId } : one)) });
  Atomics.wait(turn, 0, 0);
  Atomics.store(turn, 0, 0);
  const { error, value } = receiveMessageOnPort(port).message;
  if (error !== undefined) {
    throw new Error(error);
  }
  return received(value);
}

function received(value) {
  if (Array.isArray(value) && value.some((one) => one?.plain)) {
    return value.map(received);
  }
  return value?.plain ? remote(value) : value;
}

const realm = createContext(
  Object.fromEntries(Object.entries(services).map(([of, one]) => [of, remote(one)])),
);
try {
  for (const file of project) {
    runInContext(file, realm);
  }
  const value = runInContext(name, realm)(...given);
  parentPort.postMessage({ value: JSON.parse(JSON.stringify(value ?? null)) });
} catch (error) {
  parentPort.postMessage({ error: error.message });
}
