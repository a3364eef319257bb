import { readFile } from 'node:fs/promises';

import type { InferenceSession, Tensor, TensorConstructor } from 'onnxruntime-node';

export type Runtime = 'native' | 'wasm';

/** The parts of onnxruntime that both of its packages have. */
interface OnnxRuntime {
  readonly InferenceSession: {
    create(model: Uint8Array, options: InferenceSession.SessionOptions): Promise<InferenceSession>;
  };
  readonly Tensor: TensorConstructor;
}

/** A loaded graph: named tensors in, named tensors out. */
export interface Graph {
  run(feeds: Readonly<Record<string, Tensor>>): Promise<Readonly<Record<string, Tensor>>>;
  release(): Promise<void>;
}

export interface Sessions {
  readonly runtime: Runtime;
  int64(values: BigInt64Array, shape: readonly number[]): Tensor;
  float32(values: Float32Array, shape: readonly number[]): Tensor;
  /** @param isBounded Whether inputs have a largest size: memory is then kept from call to call, which saves a sixth of the time. */
  open(file: string, isBounded: boolean): Promise<Graph>;
}

/**
 * The native runtime, or the one in WebAssembly where the native one does not load (another libc, another processor).
 * @param threads Threads within one operator. More than one gain little: articles are read side by side.
 */
export async function onnxSessions(threads: number, runtime?: Runtime): Promise<Sessions> {
  if (runtime === 'wasm') return sessionsOf(await wasm(threads), 'wasm', threads);
  try {
    return sessionsOf(await import('onnxruntime-node'), 'native', threads);
  } catch (error) {
    if (runtime === 'native') throw error;
    return sessionsOf(await wasm(threads), 'wasm', threads);
  }
}

async function wasm(threads: number): Promise<OnnxRuntime> {
  const { env, ...runtime } = await import('onnxruntime-web');
  env.wasm.numThreads = threads;
  return runtime;
}

function sessionsOf(onnx: OnnxRuntime, runtime: Runtime, threads: number): Sessions {
  return {
    runtime,
    int64: (values, shape) => new onnx.Tensor('int64', values, shape),
    float32: (values, shape) => new onnx.Tensor('float32', values, shape),
    open: async (file, isBounded) =>
      onnx.InferenceSession.create(await readFile(file), {
        executionProviders: runtime === 'native' ? ['cpu'] : ['wasm'],
        intraOpNumThreads: threads,
        interOpNumThreads: 1,
        executionMode: 'sequential',
        // An arena keeps what the largest input needed; a pattern would be kept for every shape.
        enableCpuMemArena: isBounded,
        enableMemPattern: false,
      }),
  };
}
