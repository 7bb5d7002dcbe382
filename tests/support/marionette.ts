import net, { type Socket } from "node:net";

type Pending = { readonly name: string; resolve(value: unknown): void; reject(error: Error): void };

/** Firefox's own automation protocol: length-prefixed JSON over a loopback socket. One command at a time. */
export class Marionette {
  readonly #socket: Socket;
  readonly #pending = new Map<number, Pending>();
  #unread = Buffer.alloc(0);
  #lastId = 0;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on("data", (chunk) => this.#read(chunk));
    socket.on("error", (error) => this.#fail(error));
    socket.on("close", () => this.#fail(new Error("the browser has gone")));
  }

  static connect(port: number): Promise<Marionette> {
    return new Promise((resolve, reject) => {
      const socket = net.connect(port, "127.0.0.1", () => resolve(new Marionette(socket)));
      socket.once("error", reject);
    });
  }

  /** Sends a command; resolves to the `value` of its answer. */
  async send(name: string, params: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
    if (this.#socket.destroyed) {
      throw new Error(`${name}: the browser has gone`);
    }
    this.#lastId += 1;
    const id = this.#lastId;
    const reply = await new Promise<unknown>((resolve, reject) => {
      this.#pending.set(id, { name, resolve, reject });
      const text = JSON.stringify([0, id, name, params]);
      this.#socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
    return isRecord(reply) && "value" in reply ? reply["value"] : reply;
  }

  close(): void {
    this.#socket.destroy();
  }

  #read(chunk: Buffer): void {
    this.#unread = Buffer.concat([this.#unread, chunk]);
    for (;;) {
      const colon = this.#unread.indexOf(":");
      const length = Number(this.#unread.subarray(0, colon));
      if (colon < 0 || this.#unread.length < colon + 1 + length) {
        return;
      }
      this.#receive(JSON.parse(this.#unread.subarray(colon + 1, colon + 1 + length).toString()));
      this.#unread = this.#unread.subarray(colon + 1 + length);
    }
  }

  #receive(message: unknown): void {
    if (!Array.isArray(message)) {
      return; // The greeting.
    }
    const [, id, error, result] = message as readonly unknown[];
    const pending = this.#pending.get(Number(id));
    this.#pending.delete(Number(id));
    if (isRecord(error)) {
      pending?.reject(new Error(`${pending.name}: ${String(error["error"])}: ${String(error["message"])}`));
    } else {
      pending?.resolve(result);
    }
  }

  #fail(cause: Error): void {
    for (const pending of this.#pending.values()) {
      pending.reject(new Error(`${pending.name}: ${cause.message}`, { cause }));
    }
    this.#pending.clear();
  }
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
