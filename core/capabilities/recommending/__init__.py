"""Parts of the recommendation of a creator: what is asked, what is kept, what is answered."""
