from claims.facts.names import read_names


def test_the_sentence_of_the_sample() -> None:
    places, people, organisations = read_names(
        "Perdana Menteri Tony Abbott menyatakan negaranya akan menempatkan 600 tentaranya di Uni Emirat Arab.", "id"
    )
    assert [(place.text, place.code) for place in places] == [("Uni Emirat Arab", "AE")]
    assert [(person.text, person.role) for person in people] == [("Tony Abbott", "Perdana Menteri")]
    assert organisations == ()
