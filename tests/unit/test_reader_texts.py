"""The texts written for the reader's training: their form is checked, their names filled in, none invented."""

import random
from pathlib import Path

import pytest

from benchmarks.reader_pairs import load_written, typed
from benchmarks.reader_texts import FOLDER, NAME, Malformed, Names, parse

GOOD = """# [ORG1] raises its forecast
1 [ORG1] now expects sales of $7 billion.
2 It had promised [PERSON1] less.
+ 1 = $7 billion :: what does [ORG1] expect to sell?
- 2 :: How old is [PERSON1]?
"""


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "texts_01.txt"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_text_is_read_with_what_is_asked_of_it(tmp_path: Path) -> None:
    [text] = parse(written(tmp_path, GOOD))
    assert len(text.sentences) == 2
    yes, no = text.asked
    assert (yes.spot, yes.answer) == (0, "$7 billion")
    assert (no.spot, no.answer) == (1, None)


@pytest.mark.parametrize(
    ("old", "new", "wrong"),
    [
        ("= $7 billion", "= $8 billion", "does not hold"),
        ("- 2 ::", "- 3 ::", "no sentence 3"),
        ("2 It had", "3 It had", "not a sentence in its turn"),
    ],
)
def test_what_is_malformed_is_named_with_its_line(tmp_path: Path, old: str, new: str, wrong: str) -> None:
    with pytest.raises(Malformed, match=rf"texts_01\.txt:\d+: .*{wrong}"):
        list(parse(written(tmp_path, GOOD.replace(old, new))))


def test_a_name_is_the_same_throughout_and_another_for_another_seed(tmp_path: Path) -> None:
    [text] = parse(written(tmp_path, GOOD))
    names = Names()
    filled = [names.filled(text, random.Random(seed)) for seed in range(5)]
    for one in filled:
        company = one.heading.removesuffix(" raises its forecast")
        assert one.sentences[0].startswith(company)
        assert company in one.asked[0].question
    assert len({one.heading for one in filled}) > 1


def test_every_text_that_is_kept_can_be_used_for_training() -> None:
    assert list(FOLDER.glob("*.txt"))
    train, held = load_written(1)
    assert len(train) > 4 * len(held) > 0
    assert not {q.sentences for q in train} & {q.sentences for q in held}
    for question in [*train, *held]:
        assert not NAME.search(" ".join((question.text, *question.sentences)))
        if question.answer is not None:
            assert question.answer in question.sentences[question.spot]


def test_how_a_question_is_typed_keeps_its_words() -> None:
    rng = random.Random(1)
    made = {typed("What did it cost?", rng) for _ in range(50)}
    assert made == {"What did it cost?", "What did it cost", "what did it cost?", "what did it cost"}
