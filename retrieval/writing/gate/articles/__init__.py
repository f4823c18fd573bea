"""Whether a sentence is right about what an article says: nothing added, turned round, left out or made surer."""
