"""Whether a sentence is right about live figures: whose each is, what is above what, who leads, what is reckoned."""
