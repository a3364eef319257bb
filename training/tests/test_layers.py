"""What stands in for torch's own layers computes the same."""

import tempfile
import unittest
from pathlib import Path

import torch
from torch import nn
from transformers import BertConfig, BertModel
from transformers.models.bert.modeling_bert import BertSelfAttention

from training.attention import Attention
from training.dropout import Dropout, quicken_dropout
from training.model import LAYERS, Reader, normal_softmax


class Layers(unittest.TestCase):
    def test_attention_is_that_of_bert_with_padding_too(self):
        config = BertConfig(hidden_size=24, num_attention_heads=3, attention_probs_dropout_prob=0., attn_implementation='eager')
        theirs = BertSelfAttention(config)
        ours = Attention(theirs)
        states = torch.randn(2, 7, 24)
        mask = torch.zeros(2, 1, 1, 7)
        mask[1, ..., 4:] = torch.finfo(torch.float32).min
        torch.testing.assert_close(ours(states, mask)[0], theirs(states, mask)[0])
        ours.masked = False
        torch.testing.assert_close(ours(states)[0], theirs(states)[0])

    def test_of_the_encoder_these_layers_are_kept(self):
        whole = BertModel(BertConfig(vocab_size=50, hidden_size=24, num_hidden_layers=12, num_attention_heads=3, intermediate_size=32),
                          add_pooling_layer=False)
        with tempfile.TemporaryDirectory() as folder:
            whole.save_pretrained(folder)
            reader = Reader(Path(folder)).eval()
        kept = [layer.intermediate.dense.weight for layer in reader.encoder.encoder.layer]
        for weight, layer in zip(kept, LAYERS, strict=True):
            torch.testing.assert_close(weight, whole.encoder.layer[layer].intermediate.dense.weight)
        ids, first = torch.arange(1, 11)[None], torch.tensor([[0, 2, 5]])
        self.assertEqual(reader.encode(ids, torch.zeros_like(ids), None, first).shape, (1, 3, 24))

    def test_far_words_get_no_denormal_weight(self):
        logits = torch.tensor([[0., -50., -95., -300.], [-1., -1., -1., -1.]])
        weights = normal_softmax(logits)
        torch.testing.assert_close(weights, torch.softmax(logits, -1))
        self.assertLess(weights.min().item(), 1e-30)
        self.assertGreater(weights.min().item(), torch.finfo(torch.float32).tiny)

    def test_dropout_keeps_the_mean_and_hangs_on_its_seed(self):
        model = nn.Sequential(nn.Linear(2, 2), nn.Sequential(nn.Dropout(.25)))
        quicken_dropout(model)
        self.assertIsInstance(model[1][0], Dropout)
        drawn = []
        for _ in range(2):
            Dropout.seed(3)
            drawn.append(model[1][0](torch.ones(20_000)))
        torch.testing.assert_close(*drawn)
        self.assertAlmostEqual(float(drawn[0].mean()), 1, delta=.02)
        self.assertAlmostEqual(float((drawn[0] == 0).float().mean()), .25, delta=.02)
        model.eval()
        self.assertTrue((model[1][0](torch.ones(100)) == 1).all())


if __name__ == '__main__':
    unittest.main()
