"""Speed and quality of Claimdesk, each figure printed beside its bar or baseline."""
