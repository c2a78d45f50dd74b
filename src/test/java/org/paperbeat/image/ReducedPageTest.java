package org.paperbeat.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.paperbeat.model.PageImage;

class ReducedPageTest {
    @Test
    void pixelsAreMeansOfEachChannelAndARestIsDropped() {
        int[] argb = {
            0xff000000, 0xff100004, 0xffffffff, 0xffffffff, 0xff123456,
            0xff200008, 0xff30000c, 0xffffffff, 0xfffffffe, 0xff123456,
            0xff123456, 0xff123456, 0xff123456, 0xff123456, 0xff123456
        };
        PageImage small = ReducedPage.of(new PageImage(5, 3, argb), 2);
        assertThat(small.width()).isEqualTo(2);
        assertThat(small.height()).isEqualTo(1);
        assertThat(small.argb()).containsExactly(0xff180006, 0xffffffff);
    }

    @Test
    void aPageOfFewerPixelsThanTheFactorBecomesOnePixel() {
        PageImage small =
                ReducedPage.of(new PageImage(2, 1, new int[] {0xff000000, 0xff040404}), 3);
        assertThat(small.argb()).containsExactly(0xff020202);
    }
}
