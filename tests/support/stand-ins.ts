import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import http, { type IncomingMessage, type ServerResponse } from "node:http";
import https from "node:https";
import net, { type AddressInfo, type Socket } from "node:net";
import os from "node:os";
import path from "node:path";
import { standInFor, type StandInAnswer } from "./stand-in-pages.ts";

export type SeenRequest = {
  readonly atMs: number;
  readonly method: string;
  readonly host: string;
  readonly path: string;
  /** What the browser fetched it for: `document`, `script`, `empty`… */
  readonly destination: string;
};

type Answerer = (host: string, url: URL) => StandInAnswer;

/**
 * Every web site there is, on loopback only: answers any host over http and https with a simple page and keeps a log.
 * Chromium gets here by resolver rules, Firefox through the same server as its proxy.
 */
export class StandIns {
  readonly requests: SeenRequest[] = [];
  /** Hosts that were asked for through the proxy, before any request was made. */
  readonly tunnels: string[] = [];
  readonly #http: http.Server;
  readonly #https: https.Server;
  readonly #sockets = new Set<Socket>();

  readonly #answerOf: Answerer;

  private constructor(answerOf: Answerer) {
    this.#answerOf = answerOf;
    const answer = (request: IncomingMessage, response: ServerResponse): void =>
      this.#answer(request, response);
    this.#https = https.createServer(selfSigned(), answer);
    this.#http = http.createServer(answer);
    this.#http.on("connect", (request: IncomingMessage, socket: Socket) => this.#tunnel(request, socket));
    for (const server of [this.#http, this.#https]) {
      server.on("connection", (socket: Socket) => {
        this.#sockets.add(socket);
        socket.once("close", () => this.#sockets.delete(socket));
      });
    }
  }

  /** @param answerOf what a campaign wants answered in place of the simple pages */
  static async start(answerOf: Answerer = standInFor): Promise<StandIns> {
    const standIns = new StandIns(answerOf);
    await Promise.all([listen(standIns.#http), listen(standIns.#https)]);
    return standIns;
  }

  get httpPort(): number {
    return portOf(this.#http);
  }

  get httpsPort(): number {
    return portOf(this.#https);
  }

  /** For Chromium's `--host-resolver-rules`: no privileged port, nothing leaves the machine. */
  get hostRules(): string {
    return `MAP *:443 127.0.0.1:${this.httpsPort}, MAP *:80 127.0.0.1:${this.httpPort}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`;
  }

  /** Requests for a host or its subdomains. */
  seen(host: string): readonly SeenRequest[] {
    return this.requests.filter((each) => each.host === host || each.host.endsWith(`.${host}`));
  }

  forget(): void {
    this.requests.length = 0;
    this.tunnels.length = 0;
  }

  async stop(): Promise<void> {
    const closed = [this.#http, this.#https].map(
      (server) => new Promise<void>((resolve) => server.close(() => resolve())),
    );
    for (const socket of this.#sockets) {
      socket.destroy();
    }
    await Promise.all(closed);
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const host = (request.headers.host ?? "").split(":")[0] ?? "";
    const url = new URL(request.url ?? "/", `http://${host || "localhost"}`);
    this.requests.push({
      atMs: Date.now(),
      method: request.method ?? "GET",
      host,
      path: url.pathname + url.search,
      destination: request.headers["sec-fetch-dest"] ?? "",
    });
    const { status, type, body, headers } = this.#answerOf(host, url);
    response.writeHead(status, { "content-type": type, "cache-control": "no-store", ...headers });
    response.end(body);
  }

  #tunnel(request: IncomingMessage, socket: Socket): void {
    const [host = "", port] = (request.url ?? "").split(":");
    this.tunnels.push(host);
    const target = net.connect(port === "80" ? this.httpPort : this.httpsPort, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 OK\r\n\r\n");
      socket.pipe(target);
      target.pipe(socket);
    });
    this.#sockets.add(target);
    const end = (): void => {
      this.#sockets.delete(target);
      socket.destroy();
      target.destroy();
    };
    for (const side of [socket, target]) {
      side.on("error", end);
      side.on("close", end);
    }
  }
}

const listen = (server: net.Server): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => resolve());
  });

const portOf = (server: net.Server): number => {
  const address = server.address();
  if (!isAddressInfo(address)) {
    throw new Error("the stand-in server is not listening");
  }
  return address.port;
};

const isAddressInfo = (address: string | AddressInfo | null): address is AddressInfo =>
  typeof address === "object" && address !== null;

const selfSigned = (): { readonly key: Buffer; readonly cert: Buffer } => {
  const dir = mkdtempSync(path.join(os.tmpdir(), "relache-cert-"));
  try {
    const [key, cert] = [path.join(dir, "key.pem"), path.join(dir, "cert.pem")];
    execFileSync(
      "openssl",
      `req -x509 -newkey rsa:2048 -nodes -days 30 -subj /CN=stand-in -keyout ${key} -out ${cert}`.split(" "),
      { stdio: "ignore" },
    );
    return { key: readFileSync(key), cert: readFileSync(cert) };
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
};
