import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';

import { median } from '../median.js';

/** What a burst of requests gave. */
export interface Load {
  readonly answers: number;
  readonly perSecond: number;
  /** Median of the answers' times, ms. */
  readonly p50: number;
}

/** Sends requests for `milliseconds` from `clients` at once, each its next when it has its answer, over kept connections. */
export async function load(
  url: string,
  bodies: readonly string[],
  clients: number,
  milliseconds: number,
): Promise<Load> {
  // An agent of its own: connections that a pause lets the server close would fail at their next use.
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const times: number[] = [];
  const began = performance.now();
  const client = async (_: unknown, number: number): Promise<void> => {
    for (let at = number * 13; performance.now() < began + milliseconds; at++) {
      const sent = performance.now();
      await post(url, bodies[at % bodies.length]!, agent);
      times.push(performance.now() - sent);
    }
  };
  try {
    await Promise.all(Array.from({ length: clients }, client));
    const perSecond = (times.length / (performance.now() - began)) * 1_000;
    return { answers: times.length, perSecond, p50: median(times) };
  } finally {
    agent.destroy();
  }
}

/** @throws Error with the reply's text when it is no answer. */
export async function post(url: string, body: string, agent?: Agent): Promise<string> {
  const reply = await new Promise<string>((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request(url, { method: 'POST', headers, ...(agent && { agent }) }, response => {
      text(response).then(answer => {
        if (response.statusCode === 200) resolve(answer);
        else reject(new Error(`${url} answered ${response.statusCode ?? 0}: ${answer.slice(0, 300)}`));
      }, reject);
    });
    sent.once('error', reject);
    sent.end(body);
  });
  if (reply.startsWith('{"errors"')) throw new Error(`${url} answered ${reply.slice(0, 300)}`);
  return reply;
}
