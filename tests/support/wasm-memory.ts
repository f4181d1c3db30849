import type { Worker } from 'playwright-core';

interface Watched {
  inkognitoMemories?: WebAssembly.Memory[];
}

export interface EngineMemory {
  /** Whether the text's bytes (UTF-8) are anywhere in the memory of the WebAssembly modules loaded since. */
  holds(text: string): Promise<boolean>;
}

/**
 * Remembers the memory of every WebAssembly module that a worker loads from now on. A language model's prompt passes
 * through the tokenizer's, so what was in a prompt can be looked for there.
 */
export async function engineMemory(worker: Worker): Promise<EngineMemory> {
  await worker.evaluate(() => {
    const memories: WebAssembly.Memory[] = [];
    (globalThis as Watched).inkognitoMemories = memories;
    const { instantiate } = WebAssembly;
    const keep = (instance: WebAssembly.Instance): void => {
      for (const value of Object.values(instance.exports))
        if (value instanceof WebAssembly.Memory) memories.push(value);
    };
    Object.assign(WebAssembly, {
      async instantiate(source: BufferSource | WebAssembly.Module, imports?: WebAssembly.Imports) {
        if (source instanceof WebAssembly.Module) {
          const instance = await instantiate(source, imports);
          keep(instance);
          return instance;
        }
        const both = await instantiate(source, imports);
        keep(both.instance);
        return both;
      },
    });
  });
  return {
    holds: (text) =>
      worker.evaluate((wanted) => {
        const memories = (globalThis as Watched).inkognitoMemories ?? [];
        if (memories.length === 0) throw new Error('no WebAssembly module was loaded');
        const needle = new TextEncoder().encode(wanted);
        return memories.some(({ buffer }) => {
          const bytes = new Uint8Array(buffer);
          const first = needle[0] ?? 0;
          for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
            if (needle.every((byte, index) => bytes[at + index] === byte)) return true;
          return false;
        });
      }, text),
  };
}
