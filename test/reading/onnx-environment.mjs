import { TestEnvironment } from 'jest-environment-node';

/**
 * Jest runs tests in a realm of their own with typed arrays of its own, which native addons do not know: tensors made
 * by onnxruntime-node would be refused (https://github.com/jestjs/jest/issues/4422). This one shares the outer ones.
 */
export default class OnnxEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    Object.assign(this.global, { Float32Array, BigInt64Array, ArrayBuffer });
  }
}
