"""The shipped knowledge: articles, FAQ, glossary and the instrument table, as files beside this one."""

from pathlib import Path

FOLDER = Path(__file__).parent
