"""One small class a peer, all with the same few methods (see base.py)."""
