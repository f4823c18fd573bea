"""A stand-in for the model servers of OpenAI, Anthropic and Google: scripted, strict, streaming and not, faulty."""

from tests.fakes.llm.orders import obedience, obeys
from tests.fakes.llm.server import PROVIDERS, Fault, LlmServer
from tests.fakes.llm.wire import Asked

__all__ = ["PROVIDERS", "Asked", "Fault", "LlmServer", "obedience", "obeys"]
