"""Exports a trained reader as two ONNX graphs, both int8: encoder with taggers, and heads."""

from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from training.model import Reader

ENCODER_INPUTS = ['ids', 'case', 'first']
ENCODER_OUTPUTS = ['states', 'mention', 'trigger', 'argument']
HEAD_INPUTS = {  # name → its dynamic axes
    'states': ['words'], 'sentence': ['words'], 'mentions': ['mentions'], 'types': ['mentions'], 'levels': ['mentions'],
    'triggers': ['triggers'], 'arguments': ['arguments'], 'numbers': ['numbers'],
    'coreference_pairs': ['coreference_pairs'], 'coreference_features': ['coreference_pairs'],
    'relation_pairs': ['relation_pairs'], 'role_pairs': ['role_pairs'], 'toll_pairs': ['toll_pairs'],
}
HEAD_OUTPUTS = {'coreference': 'coreference_pairs', 'kind': 'mentions', 'relation': 'relation_pairs', 'event': 'triggers',
                'status': 'triggers', 'role': 'role_pairs', 'toll': 'toll_pairs'}
OPSET = 17
# What joins the parts of a pair stays float, but for coreference: in int8 relations lost half a point of F1, on the same texts on
# which all else lost nothing.
FLOAT_LAYERS = ('/relation/out/', '/role/out/', '/toll/out/')
# Seven bits of eight: with all eight, sums of two products overflow on processors without VNNI.
INT8 = {'weight_type': QuantType.QInt8, 'per_channel': True, 'reduce_range': True, 'extra_options': {'MatMulConstBOnly': True}}


class _Encoder(nn.Module):
    def __init__(self, reader: Reader):
        super().__init__()
        self.reader = reader
        for layer in reader.encoder.encoder.layer:
            layer.attention.self.masked = False

    def forward(self, ids: Tensor, case: Tensor, first: Tensor):
        states = self.reader.encode(ids, case, None, first)
        return states, self.reader.mention(states), self.reader.trigger(states), self.reader.argument(states)


def export(weights: Path, encoder: Path, folder: Path, scratch: Path) -> None:
    """Writes `encoder.onnx` and `heads.onnx`, both int8, into `folder`, and both in float as `*.fp32.onnx` into `scratch`."""
    reader = Reader(encoder)
    reader.load_state_dict(torch.load(weights))
    folder.mkdir(parents=True, exist_ok=True)
    whole = scratch / 'encoder.fp32.onnx'
    example = _example_encoder_inputs()
    axes = {name: {0: 'windows', 1: 'words' if name in ('first', *ENCODER_OUTPUTS) else 'pieces'}
            for name in [*ENCODER_INPUTS, *ENCODER_OUTPUTS]}
    _export(_Encoder(reader), example, whole, ENCODER_INPUTS, ENCODER_OUTPUTS, axes)
    quantize_dynamic(whole, folder / 'encoder.onnx', op_types_to_quantize=['MatMul', 'Gather'], **INT8)
    states = torch.randn(20, reader.norm.normalized_shape[0])
    axes = {name: dict(enumerate(dims)) for name, dims in HEAD_INPUTS.items()} | {name: {0: dim} for name, dim in HEAD_OUTPUTS.items()}
    whole = scratch / 'heads.fp32.onnx'
    _export(reader.heads, (states, *_example_head_inputs()), whole, list(HEAD_INPUTS), list(HEAD_OUTPUTS), axes)
    linear = [node.name for node in onnx.load(whole).graph.node if node.op_type == 'Gemm']
    if missing := [layers for layers in FLOAT_LAYERS if not any(name.startswith(layers) for name in linear)]:
        raise ValueError(f'{whole}: no linear layer is called {missing}')
    # The quantizer first makes two nodes of each linear layer's Gemm; it wants the name of the product.
    layers = [f'{name}_MatMul' for name in linear if not name.startswith(FLOAT_LAYERS)]
    quantize_dynamic(whole, folder / 'heads.onnx', op_types_to_quantize=['MatMul', 'Gemm'], nodes_to_quantize=layers, **INT8)


def _export(module: nn.Module, inputs: tuple, file: Path, names: list[str], outputs: list[str], axes: dict) -> None:
    module.eval()
    torch.onnx.export(module, inputs, file, input_names=names, output_names=outputs, dynamic_axes=axes,
                      opset_version=OPSET, dynamo=False)
    feed = {name: tensor.numpy() for name, tensor in zip(names, inputs)}
    exported = onnxruntime.InferenceSession(file).run(None, feed)
    with torch.no_grad():
        for name, ours, theirs in zip(outputs, module(*inputs), exported):
            difference = float(np.abs(ours.numpy() - theirs).max())
            if difference > 1e-3:
                raise ValueError(f'{file}: output {name} differs from the model by {difference}')


def _example_encoder_inputs() -> tuple[Tensor, ...]:
    ids = torch.randint(1000, 20000, (2, 40))
    return ids, torch.ones_like(ids), torch.arange(1, 31).repeat(2, 1)


def _example_head_inputs() -> tuple[Tensor, ...]:
    def spans(count: int) -> Tensor:
        start = torch.arange(count) * 3
        return torch.stack([start, start + 2], 1)

    def pairs(left: int, right: int) -> Tensor:
        return torch.cartesian_prod(torch.arange(left), torch.arange(right))

    mentions, triggers, arguments, numbers = 5, 2, 3, 4
    return (torch.arange(20) // 7, spans(mentions), torch.tensor([0, 1, 2, 3, 0]), torch.tensor([0, 1, 2, 0, 0]),
            spans(triggers) + 1, spans(arguments) + 2, spans(numbers), pairs(mentions, mentions),
            torch.rand(mentions * mentions, 6), pairs(mentions, mentions), pairs(triggers, mentions + arguments),
            pairs(triggers, numbers))
