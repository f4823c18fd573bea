"""The reader: which candidate answers. The packaged weights, and models of one's own, made here with random weights."""

from __future__ import annotations

import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from transformers import (
    AutoTokenizer,
    BertConfig,
    BertForQuestionAnswering,
    BertForSequenceClassification,
    PreTrainedTokenizerFast,
)

from retrieval.corpus import reader as module
from retrieval.corpus.reader import PACKAGED, Reader, with_context
from retrieval.errors import ModelError

# Written for this test: plain facts, none of them from the knowledge.
FACTS = [
    "The bakery opens at seven and closes when the last loaf is sold.",
    "The bridge was finished in 1894 after nine years of work.",
    "Its engineer, Clara Holm, had built two railway stations before.",
    "A ticket for the ferry costs four crowns; children travel free.",
]


@pytest.fixture(scope="module")
def packaged() -> Reader:
    return Reader()


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("When does the bakery open?", 0),
        ("In which year was the bridge finished?", 1),
        ("Who was the engineer of the bridge?", 2),
        ("How much is a ticket for the ferry?", 3),
    ],
)
def test_the_sentence_that_answers_is_the_most_probable(packaged: Reader, question: str, answer: int) -> None:
    found = packaged.read(question, FACTS)
    assert found.index(max(found)) == answer


def test_answers_are_more_probable_than_near_misses(packaged: Reader) -> None:
    answered = packaged.read("When was the bridge finished?", FACTS)
    missed = packaged.read("How long is the bridge in metres?", FACTS)
    assert max(answered) > max(missed) + 0.2


def test_the_order_of_candidates_is_kept(packaged: Reader) -> None:
    forward = packaged.read("When was the bridge finished?", FACTS)
    backward = packaged.read("When was the bridge finished?", FACTS[::-1])
    assert forward == backward[::-1]  # to the last bit: no candidate moves another's number
    assert len(set(forward)) > 1


def test_the_same_question_gives_the_same_numbers(packaged: Reader) -> None:
    assert packaged.read("Who built it?", FACTS) == packaged.read("Who built it?", FACTS)


def test_no_candidates_no_numbers(packaged: Reader) -> None:
    assert packaged.read("Anything?", []) == []


@settings(max_examples=25, deadline=None)
@given(question=st.text(max_size=80), candidates=st.lists(st.text(max_size=120), max_size=5))
def test_any_text_gives_a_probability_each(packaged: Reader, question: str, candidates: list[str]) -> None:
    found = packaged.read(question, candidates)
    assert len(found) == len(candidates)
    assert all(0 <= p <= 1 for p in found)


def test_what_is_too_long_is_cut(packaged: Reader) -> None:
    long = " ".join([FACTS[1], *["More was said of other things."] * 500])
    (found,) = packaged.read("When was the bridge finished? " * 100, [long])
    assert 0 <= found <= 1


def test_threads_may_share_a_reader(packaged: Reader) -> None:
    expected = packaged.read("When was the bridge finished?", FACTS)
    with ThreadPoolExecutor(4) as pool:
        asked = [pool.submit(packaged.read, "When was the bridge finished?", FACTS) for _ in range(12)]
        assert all(one.result() == pytest.approx(expected, abs=1e-6) for one in asked)


def test_context_stands_before_the_bar() -> None:
    assert with_context("It fell.") == "It fell."
    assert with_context("It fell.", heading="Rain") == "Rain. | It fell."
    assert with_context("It fell.", "The rain came.", "Rain") == "Rain. The rain came. | It fell."
    assert len(with_context("It fell.", "a" * 5000)) < 250


def test_weights_that_were_altered_are_refused(tmp_path: Path) -> None:
    weights = tmp_path / "model.onnx"
    shutil.copy(PACKAGED / "model.onnx", weights)
    module.check_weights(weights)
    with weights.open("r+b") as file:
        file.seek(1000)
        byte = file.read(1)
        file.seek(1000)
        file.write(bytes([byte[0] ^ 1]))
    with pytest.raises(ModelError, match="not the ones"):
        module.check_weights(weights)


def test_weights_that_are_missing_are_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"model\.onnx"):
        module.check_weights(tmp_path / "model.onnx")


def test_a_model_that_cannot_be_loaded_is_one_clear_error(tmp_path: Path) -> None:
    (tmp_path / "model.onnx").write_bytes(b"not a model")
    with pytest.raises(ModelError, match="cannot be loaded"):
        Reader(tmp_path)
    (tmp_path / "empty").mkdir()
    with pytest.raises(ModelError, match="cannot be loaded"):
        Reader(tmp_path / "empty")


# --- models of one's own -------------------------------------------------------------------------


def tiny(labels: int = 2) -> BertConfig:
    torch.manual_seed(7)
    sizes = {"hidden_size": 16, "num_hidden_layers": 1, "num_attention_heads": 2, "intermediate_size": 16}
    return BertConfig.from_dict({**sizes, "initializer_range": 1.0, "num_labels": labels})


def save(model: BertForSequenceClassification | BertForQuestionAnswering, folder: Path) -> Path:
    model.train(False).save_pretrained(folder)
    PreTrainedTokenizerFast(  # type: ignore[no-untyped-call]  # transformers leaves it untyped
        tokenizer_file=str(PACKAGED / "tokenizer.json"),
        pad_token="[PAD]",
        cls_token="[CLS]",
        sep_token="[SEP]",
    ).save_pretrained(folder)
    return folder


@pytest.mark.parametrize("labels", [1, 2])
def test_a_cross_encoder_of_ones_own(tmp_path: Path, labels: int) -> None:
    model = BertForSequenceClassification(tiny(labels))
    folder = save(model, tmp_path)
    expected = []
    for fact in FACTS:
        coded = AutoTokenizer.from_pretrained(folder)("Who built it?", fact, return_tensors="pt")
        with torch.inference_mode():
            logits = model(**coded).logits[0]
        expected.append(float(logits.sigmoid()[0] if labels == 1 else logits.softmax(0)[1]))
    assert Reader(folder).read("Who built it?", FACTS) == pytest.approx(expected, abs=1e-4)
    assert max(expected) - min(expected) > 0.001


def test_an_extractive_model_of_ones_own(tmp_path: Path) -> None:
    model = BertForQuestionAnswering(tiny())
    folder = save(model, tmp_path)
    fact = "The bridge was finished in 1894."
    coded = AutoTokenizer.from_pretrained(folder)("When?", fact, return_tensors="pt")
    with torch.inference_mode():
        found = model(**coded)
    start, end = found.start_logits[0].tolist(), found.end_logits[0].tolist()
    inside = [i for i, part in enumerate(coded.sequence_ids(0)) if part == 1]
    best = max(start[i] + end[j] for i in inside for j in inside if i <= j)
    expected = float(torch.tensor(best - start[0] - end[0]).sigmoid())
    assert Reader(folder).read("When?", [fact, "", *FACTS])[0] == pytest.approx(expected, abs=1e-4)


def test_a_classifier_of_three_labels_is_no_reader(tmp_path: Path) -> None:
    folder = save(BertForSequenceClassification(tiny(3)), tmp_path)
    with pytest.raises(ModelError, match="3 labels"):
        Reader(folder)


def test_the_engine_reports_nothing_to_its_maker() -> None:
    """It looks once, as it is imported, whether it may: nothing may import it before the reader has said no."""
    code = (
        "import os, sys, bot.cli, retrieval.assistant\n"
        "assert 'onnxruntime' not in sys.modules\n"
        "from retrieval.corpus.reader import Reader\n"
        "Reader()\n"
        "assert 'onnxruntime' in sys.modules\n"
        "print(os.environ['ORT_DISABLE_TELEMETRY'])\n"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (ran.stdout.strip(), ran.returncode) == ("1", 0), ran.stderr[-500:]
