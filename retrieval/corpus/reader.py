"""Which candidate answers a question, and whether any does: a small cross-encoder that reads both together.

It does not search, split texts or choose a threshold. `reader_model/README.md` says how it was trained.
"""

from __future__ import annotations

import hashlib
import math
import os
import threading
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
from tokenizers import Tokenizer

from retrieval.errors import ModelError

PACKAGED = Path(__file__).parent / "reader_model"
SHA256 = "ac83f286736c65215ac703e07e8cdc1be7b9d929f6c376cef53100f7a454ee80"
MAX_TOKENS = 256  # of question and candidate together; trained on up to 128

# A question and candidates to the log odds that each answers.
Scorer = Callable[[str, Sequence[str]], Iterable[float]]


def with_context(sentence: str, previous: str = "", heading: str = "") -> str:
    """A sentence as the reader wants it: `heading. previous | sentence`; what follows the bar is judged."""
    context = " ".join(filter(None, (heading and f"{heading}.", previous[-200:])))
    return f"{context} | {sentence}" if context else sentence


class Reader:
    """Reads candidates for a question. Inference only; safe to share between threads.

    `model` is the packaged folder (its weights are checked), another folder with `model.onnx` and
    `tokenizer.json`, checked against `sha256` where one is given, or a Hugging Face name or folder of a
    cross-encoder (one label or two) or of an extractive question-answering model. Raises ModelError where it
    cannot be used.
    """

    def __init__(self, model: str | Path = PACKAGED, threads: int = 2, sha256: str | None = None) -> None:
        folder = Path(model)
        if expected := sha256 or (SHA256 if folder == PACKAGED else None):
            check_weights(folder / "model.onnx", expected)
        packaged = folder == PACKAGED or (folder / "model.onnx").is_file()
        try:
            self._score = _onnx(folder, threads) if packaged else _hugging_face(str(model))
        except ModelError:
            raise
        except Exception as error:  # whatever the engines raise on a missing or broken model
            raise ModelError(f"The reader {folder.name} cannot be loaded: {type(error).__name__}.") from error

    def read(self, question: str, candidates: Sequence[str]) -> list[float]:
        """The probability, 0 to 1, that each candidate answers the question, in the candidates' order.

        A candidate is a sentence, best made by `with_context`, or a short passage; it is cut at MAX_TOKENS.
        Whether any of them answers is the largest.
        """
        odds = self._score(question, candidates)
        return [1 / (1 + math.exp(-max(-500.0, min(500.0, o)))) for o in odds]


def check_weights(path: Path, sha256: str = SHA256) -> None:
    """Raises ModelError unless the file at `path` holds the weights that were shipped."""
    try:
        found = hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise ModelError(f"The reader's weights are missing: {path.name} cannot be read.") from error
    if found != sha256:
        raise ModelError("The reader's weights are not the ones it was shipped with; install it again.")


def _onnx(folder: Path, threads: int) -> Scorer:
    """A graph from input_ids, attention_mask, token_type_ids, each (batch, length), to `logit`, (batch,).

    Each thread reads one candidate at a time: two candidates on two cores take two thirds of the time that both
    cores take over one after the other, a batch is padded to its longest, and so alone 8-bit numbers do not depend
    on the neighbours.
    """
    # The engine looks at this once, as it is imported; without it, it reports its use to its maker.
    os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")
    import onnxruntime  # type: ignore[import-untyped]  # noqa: PLC0415  # it ships no type information

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    pool = ThreadPoolExecutor(threads, thread_name_prefix="reader")
    session = onnxruntime.InferenceSession(folder / "model.onnx", options, providers=["CPUExecutionProvider"])
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.enable_truncation(MAX_TOKENS, strategy="longest_first")
    tokenizer.no_padding()  # the file pads to 128, which would be read too

    def odds(question: str, candidate: str) -> float:
        coded = tokenizer.encode(question, candidate)
        parts = {
            "input_ids": coded.ids,
            "attention_mask": coded.attention_mask,
            "token_type_ids": coded.type_ids,
        }
        logits = session.run(["logit"], {name: np.array([part], np.int64) for name, part in parts.items()})[0]
        return float(logits[0])

    return lambda question, candidates: pool.map(lambda candidate: odds(question, candidate), candidates)


def _hugging_face(name: str) -> Scorer:
    """A cross-encoder's log odds, or how far an extractive model's best span stands above "no answer"."""
    import torch  # noqa: PLC0415  # slow to import, and only for a reader of one's own
    from transformers import (  # noqa: PLC0415
        AutoConfig,
        AutoModelForQuestionAnswering,
        AutoModelForSequenceClassification,
        AutoTokenizer,
    )

    config = AutoConfig.from_pretrained(name)
    extractive = any(a.endswith("ForQuestionAnswering") for a in config.architectures or ())
    if not extractive and config.num_labels not in {1, 2}:
        raise ModelError(f"The reader {name} has {config.num_labels} labels; one or two are needed.")
    tokenizer: Any = AutoTokenizer.from_pretrained(name)
    kind: Any = AutoModelForQuestionAnswering if extractive else AutoModelForSequenceClassification
    model = kind.from_pretrained(name).eval()
    one_at_a_time = threading.Lock()  # this tokenizer sets its truncation anew at each call

    def odds(question: str, candidate: str) -> float:
        with one_at_a_time:
            coded = tokenizer(
                question, candidate, truncation="longest_first", max_length=MAX_TOKENS, return_tensors="pt"
            )
        with torch.inference_mode():
            found = model(**coded)
        if not extractive:
            logits = found.logits[0]
            return float(logits[-1] - (logits[0] if len(logits) == 2 else 0))
        starts, ends = found.start_logits[0], found.end_logits[0]
        inside = torch.tensor([part == 1 for part in coded.sequence_ids(0)])
        spans = starts[inside][:, None] + ends[inside][None, :]
        backward = torch.ones_like(spans).tril(-1).bool()  # an end before its start
        best = float(spans.masked_fill(backward, -math.inf).max()) if spans.numel() else -math.inf
        return best - float(starts[0] + ends[0])

    return lambda question, candidates: [odds(question, candidate) for candidate in candidates]
