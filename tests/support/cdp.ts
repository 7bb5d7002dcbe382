import { WebSocket } from "ws";

export type TargetInfo = {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
  readonly title: string;
};

type Nothing = Readonly<Record<string, never>>;

type EvaluationReply = {
  readonly result: { readonly value?: unknown; readonly objectId?: string };
  readonly exceptionDetails?: {
    readonly text: string;
    readonly exception?: { readonly description?: string };
  };
};

/** The commands that we use: what is sent and what comes back. */
export type CdpCommands = {
  "Browser.close": { send: Nothing; reply: unknown };
  "Browser.getVersion": { send: Nothing; reply: { product: string } };
  "Browser.getWindowForTarget": { send: { targetId: string }; reply: { windowId: number } };
  "Browser.setWindowBounds": {
    send: { windowId: number; bounds: Record<string, number | string> };
    reply: unknown;
  };
  "DOM.describeNode": {
    send: { objectId: string; pierce: true };
    reply: { node: { readonly shadowRoots?: readonly { readonly backendNodeId: number }[] } };
  };
  "DOM.resolveNode": {
    send: { backendNodeId: number };
    reply: { object: { readonly objectId?: string } };
  };
  "Emulation.setDeviceMetricsOverride": {
    send: { width: number; height: number; deviceScaleFactor: number; mobile: boolean };
    reply: unknown;
  };
  "Emulation.setEmulatedMedia": {
    send: { features: readonly { name: string; value: string }[] };
    reply: unknown;
  };
  "Input.dispatchKeyEvent": {
    send: {
      type: string;
      key?: string;
      code?: string;
      modifiers?: number;
      windowsVirtualKeyCode?: number;
      text?: string;
    };
    reply: unknown;
  };
  "Input.dispatchMouseEvent": {
    send: { type: string; x: number; y: number; button?: string; buttons?: number; clickCount?: number };
    reply: unknown;
  };
  "Input.insertText": { send: { text: string }; reply: unknown };
  "Network.enable": { send: Nothing; reply: unknown };
  "Page.addScriptToEvaluateOnNewDocument": { send: { source: string }; reply: { identifier: string } };
  "Page.captureScreenshot": {
    send: { format: "png"; captureBeyondViewport?: boolean; optimizeForSpeed?: boolean };
    reply: { data: string };
  };
  "Page.enable": { send: Nothing; reply: unknown };
  "Page.navigate": { send: { url: string; transitionType?: string }; reply: { errorText?: string } };
  "Runtime.callFunctionOn": {
    send: { functionDeclaration: string; objectId: string; returnByValue: boolean };
    reply: EvaluationReply;
  };
  "Runtime.evaluate": {
    send: { expression: string; awaitPromise?: boolean; returnByValue: boolean; userGesture?: boolean };
    reply: EvaluationReply;
  };
  "Target.activateTarget": { send: { targetId: string }; reply: unknown };
  "Target.attachToTarget": { send: { targetId: string; flatten: true }; reply: { sessionId: string } };
  "Target.closeTarget": { send: { targetId: string }; reply: unknown };
  "Target.createTarget": {
    send: { url: string; newWindow?: boolean; background?: boolean };
    reply: { targetId: string };
  };
  "Target.detachFromTarget": { send: { sessionId: string }; reply: unknown };
  "Target.getTargets": { send: Nothing; reply: { targetInfos: readonly TargetInfo[] } };
};

export type CdpEvent = {
  readonly method: string;
  readonly sessionId?: string;
  readonly params: Readonly<Record<string, unknown>>;
};

type Pending = { readonly method: string; resolve(result: unknown): void; reject(error: Error): void };

type Incoming = { id?: number; error?: { message: string }; result?: unknown } & CdpEvent;

/** The DevTools protocol, bare: a client library would stay attached to the worker and so keep it alive for ever. */
export class CdpConnection {
  readonly #socket: WebSocket;
  readonly #pending = new Map<number, Pending>();
  readonly #listeners = new Set<(event: CdpEvent) => void>();
  #lastId = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on("message", (data: Buffer) => this.#receive(data.toString()));
    socket.on("error", (error) => this.#fail(error));
    socket.on("close", () => this.#fail(new Error("the browser has gone")));
  }

  static open(url: string): Promise<CdpConnection> {
    const socket = new WebSocket(url, { perMessageDeflate: false, maxPayload: 256 * 1024 * 1024 });
    return new Promise((resolve, reject) => {
      socket.once("open", () => resolve(new CdpConnection(socket)));
      socket.once("error", reject);
    });
  }

  send<Method extends keyof CdpCommands>(
    method: Method,
    params: CdpCommands[Method]["send"],
    sessionId?: string,
  ): Promise<CdpCommands[Method]["reply"]> {
    if (this.#socket.readyState !== WebSocket.OPEN) {
      return Promise.reject(new Error(`${method}: the browser has gone`));
    }
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise<CdpCommands[Method]["reply"]>((resolve, reject) => {
      this.#pending.set(id, {
        method,
        resolve,
        reject,
      });
      this.#socket.send(JSON.stringify({ id, method, params, sessionId }));
    });
  }

  onEvent(listener: (event: CdpEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    this.#socket.close();
  }

  #receive(text: string): void {
    const message = JSON.parse(text) as Incoming;
    if (message.id === undefined) {
      for (const listener of this.#listeners) {
        listener(message);
      }
      return;
    }
    const pending = this.#pending.get(message.id);
    this.#pending.delete(message.id);
    if (message.error) {
      pending?.reject(new Error(`${pending.method}: ${message.error.message}`));
    } else {
      pending?.resolve(message.result);
    }
  }

  #fail(error: Error): void {
    for (const pending of this.#pending.values()) {
      pending.reject(new Error(`${pending.method}: ${error.message}`, { cause: error }));
    }
    this.#pending.clear();
  }
}
