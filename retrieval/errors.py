"""The one error tree. Every message is a sentence fit for the person who asked; none holds a secret.

FomocheckError
├── QuestionError          the question cannot be taken as it is (empty)
├── SettingsError          a setting is missing or malformed
├── KnowledgeError         a file or folder of articles cannot be used
├── IndexFault             the index cannot be written or read, or its server is away
│   ├── IndexBusy          another process is writing the index
│   └── IndexBroken        the index on disk cannot be opened
├── ModelError             the weights of the embedding or of the reader are missing or not the expected ones
├── MarketError
│   ├── UnknownSymbol      the source has no such symbol
│   └── MarketUnavailable  the source did not answer, or answered with nothing usable
│       └── (RateLimited)  it asks everyone here to be slower
├── (StateError)           the bot's database cannot be used
└── (TelegramUnavailable)  Telegram cannot be used now

Those in brackets stand beside what raises them.
"""


class FomocheckError(Exception):
    """Anything that goes wrong in a way a person can be told in one sentence."""


class QuestionError(FomocheckError):
    """The question cannot be taken as it is."""


class SettingsError(FomocheckError):
    """A setting is missing or malformed."""


class KnowledgeError(FomocheckError):
    """A file or folder of articles cannot be used."""


class IndexFault(FomocheckError):
    """The index cannot be written or read, or its server is away."""


class IndexBusy(IndexFault):
    """Another process is writing the index."""


class IndexBroken(IndexFault):
    """The index on disk cannot be opened."""


class ModelError(FomocheckError):
    """The weights of the embedding or of the reader are missing or not the expected ones."""


class MarketError(FomocheckError):
    """A live figure could not be had."""


class UnknownSymbol(MarketError):
    """The price source has no such symbol."""


class MarketUnavailable(MarketError):
    """The price source did not answer, or answered with nothing usable."""
