"""What stands in for torch's own layers computes the same."""

import unittest

import torch
from torch import nn
from transformers import BertConfig
from transformers.models.bert.modeling_bert import BertSelfAttention

from training.attention import Attention
from training.dropout import Dropout, quicken_dropout


class Layers(unittest.TestCase):
    def test_attention_is_that_of_bert_with_padding_too(self):
        config = BertConfig(hidden_size=24, num_attention_heads=3, attention_probs_dropout_prob=0., attn_implementation='eager')
        theirs = BertSelfAttention(config)
        ours = Attention(theirs)
        self.assertEqual(list(ours.state_dict()), list(theirs.state_dict()))
        states = torch.randn(2, 7, 24)
        mask = torch.zeros(2, 1, 1, 7)
        mask[1, ..., 4:] = torch.finfo(torch.float32).min
        torch.testing.assert_close(ours(states, mask)[0], theirs(states, mask)[0])

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
